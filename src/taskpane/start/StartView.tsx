import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { SampleOffer } from "./SampleOffer";
import { StandardOffer } from "./StandardOffer";

/** The first run: three ways to begin, and none. */
export function StartView({ onSkip }: { readonly onSkip: () => void }) {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { start } = texts.views;
  return (
    <Section title={start.title}>
      <p className={looks.sentence}>{start.foreign}</p>
      <Way title={start.standard.title} about={start.standard.about}>
        <StandardOffer />
      </Way>
      <Way title={start.adopt.title} about={start.adopt.about}>
        <Button onClick={() => jobs.show("adopt")}>{start.adopt.action}</Button>
      </Way>
      <Way title={start.sample.title} about={start.sample.about}>
        <SampleOffer />
      </Way>
      <div>
        <Button appearance="subtle" onClick={onSkip}>
          {start.skip}
        </Button>
      </div>
    </Section>
  );
}

interface WayProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

function Way({ title, about, children }: WayProps) {
  const looks = useLooks();
  return (
    <div className={looks.card}>
      <h3 className={looks.subheading}>{title}</h3>
      <p className={looks.note}>{about}</p>
      <div className={looks.section}>{children}</div>
    </div>
  );
}
