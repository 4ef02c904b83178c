import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ParameterKey } from "../../core/model/parameters";
import { PARAMETER_KEYS } from "../../workbook/schema";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import type { Seen } from "../seen";
import { defaultText, editsOf, faultOf, writtenSetting, type Drafts } from "./drafts";
import { SETTING_GROUPS } from "./groups";
import { SettingField } from "./SettingField";

/** 设置: every parameter with its meaning; written once the user has confirmed. */
export function SettingsView() {
  const looks = useLooks();
  const { settings } = usePane().texts.views;
  return (
    <div className={looks.view}>
      <p className={looks.note}>{settings.intro}</p>
      <Looked>{(seen) => <Form seen={seen} />}</Looked>
    </div>
  );
}

function Form({ seen: { prepared } }: { readonly seen: Seen }) {
  const looks = useLooks();
  const { settings } = usePane().texts.views;
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [isReviewing, setReviewing] = useState(false);
  const { model, located } = prepared;
  const { language } = located;
  const written = (key: ParameterKey) => writtenSetting(key, model, language);
  const enter = (key: ParameterKey, text: string) => {
    const next = new Map(drafts);
    // A default that is written out is no change where the cell is empty.
    if (text === written(key) || (written(key) === "" && text === defaultText(key, language))) next.delete(key);
    else next.set(key, text);
    setDrafts(next);
    setReviewing(false);
  };
  const resetAll = () => {
    const others = PARAMETER_KEYS.filter((key) => written(key) !== "" && written(key) !== defaultText(key, language));
    setDrafts(new Map(others.map((key) => [key, defaultText(key, language)])));
    setReviewing(false);
  };
  const isFaulty = [...drafts].some(([key, draft]) => faultOf(key, draft) !== undefined);
  return (
    <>
      <div className={looks.section}>
        <p role="status" className={looks.sentence}>
          {drafts.size === 0 ? settings.unchanged : settings.changed(drafts.size)}
        </p>
        <div className={looks.row}>
          <Button
            appearance="primary"
            disabledFocusable={drafts.size === 0 || isFaulty}
            onClick={() => setReviewing(true)}
          >
            {settings.review}
          </Button>
          <Button onClick={resetAll}>{settings.resetAll}</Button>
        </div>
        {isReviewing && (
          <ConfirmEdits
            edits={editsOf(drafts, model, language)}
            prepared={prepared}
            onEnd={() => {
              setDrafts(new Map());
              setReviewing(false);
            }}
          />
        )}
      </div>
      {SETTING_GROUPS.map(({ group, keys }) => (
        <Section key={group} title={settings.groups[group]}>
          {keys.map((key) => (
            <SettingField
              key={key}
              parameter={key}
              language={language}
              text={drafts.get(key) ?? written(key)}
              changed={drafts.has(key)}
              onEnter={(text) => enter(key, text)}
            />
          ))}
        </Section>
      ))}
    </>
  );
}
