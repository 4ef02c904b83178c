import { createRoot } from "react-dom/client";
import { App } from "./App";
import { wordsOf } from "./words";

const language = new URLSearchParams(window.location.search).get("lang") === "en-US" ? "en-US" : "zh-CN";
document.documentElement.lang = language;
document.title = wordsOf(language).title;
const root = document.getElementById("root");
if (root) createRoot(root).render(<App language={language} />);
