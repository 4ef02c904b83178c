import { Looked } from "../Looked";
import { useLooks } from "../looks";
import { CollectSection } from "./CollectSection";
import { HandOutSection } from "./HandOutSection";

/** 下发汇总: one workbook for each unit or person to fill in, and what is in them once they are back. */
export function ExchangeView() {
  const looks = useLooks();
  return (
    <div className={looks.view}>
      <Looked>
        {() => (
          <>
            <HandOutSection />
            <CollectSection />
          </>
        )}
      </Looked>
    </div>
  );
}
