import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType } from "react";
import { OverviewView } from "./overview/OverviewView";
import { usePane } from "./paneContext";
import { ScoringView } from "./scoring/ScoringView";
import type { View } from "./state";

/** The views; those that are opened now and then are loaded when they are. */
const SHOWN: Readonly<Record<View, ComponentType>> = {
  overview: OverviewView,
  findings: lazy(async () => ({ default: (await import("./findings/FindingsView")).FindingsView })),
  scoring: ScoringView,
  scorecards: lazy(async () => ({ default: (await import("./scorecards/ScorecardsView")).ScorecardsView })),
  fairness: lazy(async () => ({ default: (await import("./fairness/FairnessView")).FairnessView })),
  bulletin: lazy(async () => ({ default: (await import("./bulletin/BulletinView")).BulletinView })),
  adopt: lazy(async () => ({ default: (await import("./imports/ImportsView")).ImportsView })),
  exchange: lazy(async () => ({ default: (await import("./exchange/ExchangeView")).ExchangeView })),
  settings: lazy(async () => ({ default: (await import("./settings/SettingsView")).SettingsView })),
  guide: lazy(async () => ({ default: (await import("./guide/GuideView")).GuideView })),
};

/** The view that is open. */
export function ViewOf({ view }: { readonly view: View }) {
  const { views } = usePane().texts;
  const Shown = SHOWN[view];
  return (
    <Suspense fallback={<Spinner size="tiny" label={views.loading} />}>
      <Shown key={view} />
    </Suspense>
  );
}
