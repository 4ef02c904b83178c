import { Link } from "@fluentui/react-components";
import { usePane } from "../paneContext";

/** Where the sample workbook lies, beside the pane. */
const ADDRESS = "samples/gulou-2019.xlsx";

/** The sample workbook as a download from the pane's own site. */
export function SampleOffer() {
  const { sample } = usePane().texts.views.start;
  return (
    <div>
      <Link href={ADDRESS} download={sample.file}>
        {sample.download}
      </Link>
    </div>
  );
}
