import type { ReactNode } from "react";
import type { Area } from "../../host/area";
import { valueAt } from "../../host/cells";
import type { ChartSeriesState, ChartState, SheetState } from "../../host/state";
import type { Layout } from "./layout";
import { boxAround } from "./view";

const TITLE = 28;
const LEGEND = 20;
const EDGE = 10;
const LABELS = 76;
const TEXT = 11;
const grey = "#595959";

interface Series {
  readonly name: string;
  readonly color: string;
  /** As SVG has it: how long dashes and gaps are. */
  readonly dashes: string | undefined;
  readonly values: readonly number[];
}

/** What all kinds of charts are drawn from; the plot is the room between title and legend. */
interface Plot {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly most: number;
  readonly width: number;
  readonly height: number;
}

/** The charts that the add-in put on a sheet, drawn plainly: enough to see what they will show in Excel. */
export function Charts({ sheet, layout }: { readonly sheet: SheetState; readonly layout: Layout }): ReactNode {
  return sheet.charts.map((chart) =>
    chart.at ? <OneChart key={chart.id} {...{ sheet, layout, chart }} at={chart.at} /> : null,
  );
}

interface ChartProps {
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly chart: ChartState;
  readonly at: Area;
}

function OneChart({ sheet, layout, chart, at }: ChartProps): ReactNode {
  const box = boxAround(layout, at);
  const plot = plotOf(sheet, chart, box.width, box.height);
  const title = String(chart.settings.get("title.text") ?? "");
  const draw = painters.find(({ type }) => chart.type.startsWith(type))?.draw ?? columns;
  return (
    <svg className="chart" style={box} width={box.width} height={box.height} role="img" aria-label={title}>
      <text x={box.width / 2} y={19} textAnchor="middle" fontWeight={600} fontSize={14}>
        {title}
      </text>
      <g transform={`translate(${EDGE}, ${TITLE})`} fontSize={TEXT}>
        {draw(plot)}
      </g>
      {plot.series.length > 1 ? <Legend series={plot.series} y={box.height - 7} /> : null}
    </svg>
  );
}

function Legend({ series, y }: { readonly series: readonly Series[]; readonly y: number }): ReactNode {
  return series.map(({ name, color }, i) => (
    <g key={name} transform={`translate(${EDGE + i * 110}, ${y})`} fontSize={TEXT}>
      <rect y={-9} width={10} height={10} fill={color} />
      <text x={15}>{name}</text>
    </g>
  ));
}

function plotOf(sheet: SheetState, chart: ChartState, width: number, height: number): Plot {
  const [first] = chart.series;
  const series = chart.series.map((one, i) => seriesOf(sheet, one, i));
  return {
    labels: cellsOf(sheet, first?.categories).map((value) => String(value ?? "")),
    series,
    most: Math.max(1e-9, ...series.flatMap(({ values }) => values)),
    width: width - 2 * EDGE,
    height: height - TITLE - (series.length > 1 ? LEGEND : 0) - EDGE,
  };
}

function seriesOf(sheet: SheetState, { values, settings }: ChartSeriesState, index: number): Series {
  const color = settings.get("format.fill") ?? settings.get("format.line.color") ?? grey;
  return {
    name: String(settings.get("series.name") ?? index + 1),
    color: String(color),
    dashes: DASHES[String(settings.get("format.line.lineStyle"))],
    values: cellsOf(sheet, values).map(Number),
  };
}

const DASHES: Readonly<Record<string, string>> = { Dash: "8 4", RoundDot: "2 4" };

function cellsOf(sheet: SheetState, area: Area | undefined) {
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, i) =>
    valueAt(sheet, area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
  );
}

const shown = (value: number): string => String(Number(value.toFixed(2)));

/** Bars to the right, the first at the top. */
function bars({ labels, series, most, width, height }: Plot): ReactNode {
  const band = height / Math.max(1, labels.length);
  const thick = (band * 0.7) / Math.max(1, series.length);
  const room = Math.max(1, width - LABELS - 40);
  return labels.map((label, i) => (
    <g key={i} transform={`translate(0, ${i * band})`}>
      <text x={LABELS - 6} y={band / 2 + 4} textAnchor="end">
        {label}
      </text>
      {series.map(({ name, color, values }, s) => {
        const value = values[i] ?? 0;
        const length = (Math.max(0, value) / most) * room;
        const top = band * 0.15 + s * thick;
        return (
          <g key={name}>
            <rect x={LABELS} y={top} width={length} height={thick} fill={color} />
            <text x={LABELS + length + 4} y={top + thick / 2 + 4}>
              {shown(value)}
            </text>
          </g>
        );
      })}
    </g>
  ));
}

function columns({ labels, series, most, width, height }: Plot): ReactNode {
  const band = width / Math.max(1, labels.length);
  const thick = (band * 0.7) / Math.max(1, series.length);
  const room = Math.max(1, height - 34);
  return labels.map((label, i) => (
    <g key={i} transform={`translate(${i * band}, 0)`}>
      <text x={band / 2} y={height - 4} textAnchor="middle">
        {label}
      </text>
      {series.map(({ name, color, values }, s) => {
        const value = values[i] ?? 0;
        const length = (Math.max(0, value) / most) * room;
        const left = band * 0.15 + s * thick;
        return (
          <g key={name}>
            <rect x={left} y={16 + room - length} width={thick} height={length} fill={color} />
            <text x={left + thick / 2} y={12 + room - length} textAnchor="middle">
              {shown(value)}
            </text>
          </g>
        );
      })}
    </g>
  ));
}

function lines({ labels, series, most, width, height }: Plot): ReactNode {
  const band = width / Math.max(1, labels.length);
  const room = Math.max(1, height - 34);
  const x = (i: number): number => (i + 0.5) * band;
  const y = (value: number): number => 16 + room - (Math.max(0, value) / most) * room;
  return (
    <>
      {labels.map((label, i) => (
        <text key={i} x={x(i)} y={height - 4} textAnchor="middle">
          {label}
        </text>
      ))}
      {series.map(({ name, color, dashes, values }) => (
        <polyline
          key={name}
          points={values.map((value, i) => `${x(i)},${y(value)}`).join(" ")}
          fill="none"
          stroke={color}
          strokeWidth={2}
          strokeDasharray={dashes}
        />
      ))}
    </>
  );
}

const painters: readonly { readonly type: string; readonly draw: (plot: Plot) => ReactNode }[] = [
  { type: "Bar", draw: bars },
  { type: "Line", draw: lines },
];
