import { useId, type ReactNode } from "react";
import { useLooks } from "./looks";

/** A part of a view under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const looks = useLooks();
  const id = useId();
  return (
    <section aria-labelledby={id} className={looks.section}>
      <h2 id={id} className={looks.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
