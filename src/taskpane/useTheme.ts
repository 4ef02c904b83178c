import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { themeFor } from "./theme";

/** Excel's own colours as a theme; looked at again when the pane gets the focus, as no event tells of a change. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(() => currentTheme(Office.context));
  useEffect(() => {
    const look = () => setTheme(currentTheme(Office.context));
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return theme;
}

/** Excel on the web gives no theme, whatever the types say. */
function currentTheme({ officeTheme }: { readonly officeTheme?: Partial<Office.OfficeTheme> }): Theme {
  return themeFor({
    background: officeTheme?.bodyBackgroundColor,
    foreground: officeTheme?.bodyForegroundColor,
    forcedColors: window.matchMedia("(forced-colors: active)").matches,
  });
}
