import { parentPort, workerData } from 'node:worker_threads';
import { BarChart } from 'echarts/charts.js';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components.js';
import { init, use } from 'echarts/core.js';
import { SVGRenderer } from 'echarts/renderers.js';
import type { StackedBars } from './draw-chart.ts';
import { printPng } from './print-png.ts';

const { title, categories, parts, width, height } = workerData as StackedBars & {
  readonly width: number;
  readonly height: number;
};

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
chart.setOption({
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: 'Roboto', fontSize: 20 },
  title: { text: title, left: 'center', top: 20, textStyle: { fontSize: 28, fontWeight: 'normal' } },
  legend: { top: 70, textStyle: { fontSize: 20 }, data: parts.map(({ name }) => name) },
  grid: { left: 30, right: 30, top: 125, bottom: 25, outerBoundsMode: 'same' },
  xAxis: { type: 'category', data: [...categories], axisLabel: { fontSize: 18, hideOverlap: true } },
  yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 18 } },
  series: parts.map(({ name, color, values }) => ({
    type: 'bar',
    stack: 'all',
    barMaxWidth: 90,
    name,
    itemStyle: { color },
    data: [...values],
  })),
});
const svg = chart.renderToSVGString();
chart.dispose();

parentPort?.postMessage(await printPng(svg));
