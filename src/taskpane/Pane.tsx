import { Component, type ReactNode } from "react";
import type { Locale } from "../locales/locale";
import { App, type AppProps } from "./App";
import { failureOf } from "./outcome";
import { failureLine, failureWords } from "./sentences";
import type { Failure } from "./state";
import { useTheme } from "./useTheme";

/** The pane in Excel's colours. A bug while it is drawn leaves words, not an empty pane. */
export function Pane(props: Omit<AppProps, "theme">) {
  const theme = useTheme();
  return (
    <Guard locale={props.locale}>
      <App {...props} theme={theme} />
    </Guard>
  );
}

interface GuardProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

interface GuardState {
  readonly failure?: Failure;
}

class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = {};

  static getDerivedStateFromError(error: unknown): GuardState {
    return { failure: failureOf(error) };
  }

  override render() {
    const { locale, children } = this.props;
    const { failure } = this.state;
    if (failure === undefined) return children;
    return (
      <main role="alert">
        <p>{failureLine(failureWords(failure, locale), locale)}</p>
        {failure.kind === "bug" && <pre>{failure.details}</pre>}
      </main>
    );
  }
}
