// Only the parts of ECharts that a trend needs; loaded when the first chart is on a page.
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

export type Drawing = EChartsType;

/** An empty drawing inside this element, as SVG, without motion. */
export function draw(element: HTMLElement, width: number, height: number): Drawing {
  return init(element, null, { renderer: 'svg', width, height });
}
