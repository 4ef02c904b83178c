import { Component, type ReactNode } from "react";
import { App, type AppProps } from "./App";
import { failureOf } from "./outcome";
import { failureLine, failureWords } from "./sentences";
import { useTheme } from "./useTheme";

/** The pane in Excel's colours. A bug while it is drawn leaves words, not an empty pane. */
export function Pane(props: Omit<AppProps, "theme">) {
  const theme = useTheme();
  return (
    <Guard words={(error) => failureLine(failureWords(failureOf(error), props.locale), props.locale)}>
      <App {...props} theme={theme} />
    </Guard>
  );
}

interface GuardProps {
  readonly words: (error: unknown) => string;
  readonly children: ReactNode;
}

class Guard extends Component<GuardProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main role="alert">
        <p>{this.props.words(error)}</p>
        <pre>{error instanceof Error ? error.stack : String(error)}</pre>
      </main>
    );
  }
}
