export const tools = ['pen', 'arrow', 'circle'] as const;
export const inks = ['red', 'yellow', 'white'] as const;
const colors = { red: '#e03131', yellow: '#ffd43b', white: '#ffffff' };

/** In pixels of the picture. */
export interface Point {
  x: number;
  y: number;
}

export interface Stroke {
  tool: (typeof tools)[number];
  ink: (typeof inks)[number];
  points: Point[];
}

/** The picture with all that was drawn on it. */
export function draw(context: CanvasRenderingContext2D, picture: ImageBitmap, strokes: Stroke[]): void {
  context.drawImage(picture, 0, 0);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = Math.max(4, picture.width / 160);
  // A thin shadow keeps a line visible on a picture of its own colour.
  context.shadowColor = 'rgb(0 0 0 / 60%)';
  context.shadowBlur = context.lineWidth / 2;
  for (const { tool, ink, points } of strokes) {
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last) continue;
    context.strokeStyle = colors[ink];
    context.beginPath();
    if (tool === 'pen') line(context, points.length > 1 ? points : [first, { x: first.x + 1, y: first.y }]);
    else if (tool === 'circle') ellipse(context, first, last);
    else arrow(context, first, last);
    context.stroke();
  }
  context.shadowBlur = 0;
}

function line(context: CanvasRenderingContext2D, points: Point[]): void {
  for (const [index, { x, y }] of points.entries()) index === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
}

function ellipse(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  const [width, height] = [Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2];
  context.ellipse((from.x + to.x) / 2, (from.y + to.y) / 2, width, height, 0, 0, 2 * Math.PI);
}

function arrow(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = context.lineWidth * 4;
  const side = (turn: number): Point => ({
    x: to.x - head * Math.cos(angle + turn),
    y: to.y - head * Math.sin(angle + turn),
  });
  line(context, [from, to]);
  line(context, [side(0.5), to, side(-0.5)]);
}
