import { createBook } from "../../../preview/host";
import { attachFrame, paneAddress } from "../../../preview/host/frame";

/** The page with the grid, as small as can be: a book, and a pane in an iframe. */
const book = createBook([{ name: "设置", cells: [["项目", "值"]] }]);
const conversation = { id: "conversation1", app: "app1", origin: window.location.origin };
const pane = document.createElement("iframe");
const frame = attachFrame(window, pane, book, { conversation });
pane.src = paneAddress(`${window.location.origin}/pane.html`, conversation);
document.body.append(pane);

Object.assign(window, { book, frame });
