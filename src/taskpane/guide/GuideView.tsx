import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** 使用说明: how the pane is used, on one page. */
export function GuideView() {
  const styles = useStyles();
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { guide } = texts.views;
  return (
    <div className={looks.view}>
      {guide.sections.map(({ title, steps }) => (
        <Section key={title} title={title}>
          <ul className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Section>
      ))}
      <div>
        <Button onClick={() => jobs.show("overview")}>{guide.back}</Button>
      </div>
    </div>
  );
}
