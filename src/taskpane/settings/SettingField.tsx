import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ParameterKey } from "../../core/model/parameters";
import { PARAMETER_TABLE } from "../../core/model/parameterTable";
import { parameterName, PARAMETERS, said, type Language, type ParameterSpec } from "../../workbook/schema";
import { usePane } from "../paneContext";
import { defaultText, faultOf, type Fault } from "./drafts";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
  changed: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  reset: { flexShrink: 0 },
});

interface SettingFieldProps {
  readonly parameter: ParameterKey;
  /** The workbook's. */
  readonly language: Language;
  readonly text: string;
  readonly changed: boolean;
  readonly onEnter: (text: string) => void;
}

/** One parameter: what it is called, what it means, what it may be, its default, and the way back to it. */
export function SettingField({ parameter, language, text, changed, onEnter }: SettingFieldProps) {
  const styles = useStyles();
  const { locale, texts } = usePane();
  const { settings } = texts.views;
  const name = parameterName(parameter, locale);
  const fallback = defaultText(parameter, language);
  const fault = faultOf(parameter, text);
  return (
    <div {...(changed && { className: styles.changed })}>
      <Field
        label={name}
        hint={useHint(parameter, fallback)}
        {...(fault !== undefined && { validationState: "error" as const, validationMessage: words(fault, settings) })}
      >
        {(field) => (
          <div className={styles.line}>
            <Entry {...{ parameter, language, text, fallback, onEnter, field }} />
            <Button
              size="small"
              className={styles.reset}
              aria-label={settings.resetOf(name)}
              disabledFocusable={text === fallback || text === ""}
              onClick={() => onEnter(fallback)}
            >
              {settings.reset}
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}

interface EntryProps extends Pick<SettingFieldProps, "parameter" | "language" | "text" | "onEnter"> {
  readonly fallback: string;
  /** What ties the control to its label. */
  readonly field: object;
}

function Entry({ parameter, language, text, fallback, onEnter, field }: EntryProps) {
  const styles = useStyles();
  const { settings } = usePane().texts.views;
  const { words: choice }: ParameterSpec = PARAMETERS[parameter];
  if (choice !== undefined) {
    return (
      <Select {...field} className={styles.input} value={text} onChange={(_, { value }) => onEnter(value)}>
        {text === "" && <option value="">{`${fallback}${settings.unset}`}</option>}
        {choice.map((word) => (
          <option key={word.code} value={said(word, language)}>
            {said(word, language)}
          </option>
        ))}
      </Select>
    );
  }
  const isDate = PARAMETER_TABLE[parameter].kind === "date";
  return (
    <Input
      {...field}
      className={styles.input}
      type={isDate ? "date" : "text"}
      placeholder={fallback}
      value={text}
      onChange={(_, { value }) => onEnter(value)}
    />
  );
}

function useHint(parameter: ParameterKey, fallback: string): string {
  const { locale, texts } = usePane();
  const { settings } = texts.views;
  const rule = PARAMETER_TABLE[parameter];
  const bounds = rule.kind === "number" || rule.kind === "numbers" ? settings.bounds(rule.low, rule.high) : "";
  const parts = [said(PARAMETERS[parameter].about, locale), bounds, settings.defaultIs(fallback)];
  return parts.filter(Boolean).join(texts.views.separator);
}

function words(fault: Fault, settings: { whole: string; invalid: (low: number, high: number) => string }): string {
  return fault.kind === "whole" ? settings.whole : settings.invalid(fault.low, fault.high);
}
