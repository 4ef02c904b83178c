import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { hasSkipped, rememberSkip } from "./skipped";

const StartView = lazy(async () => ({ default: (await import("./StartView")).StartView }));

/** A workbook without a task list: three ways to begin, until the user has skipped them once. */
export function Start() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { start, ...views } = texts.views;
  const [isShown, setShown] = useState(() => !hasSkipped());
  const skip = () => {
    rememberSkip();
    setShown(false);
  };
  if (isShown) {
    return (
      <Suspense fallback={<Spinner size="tiny" label={views.loading} />}>
        <StartView onSkip={skip} />
      </Suspense>
    );
  }
  return (
    <div className={looks.section}>
      <p className={looks.sentence}>{start.noList}</p>
      <div className={looks.row}>
        <Button size="small" onClick={() => setShown(true)}>
          {start.show}
        </Button>
        <Button size="small" onClick={() => void jobs.refresh()}>
          {views.refresh}
        </Button>
      </div>
    </div>
  );
}
