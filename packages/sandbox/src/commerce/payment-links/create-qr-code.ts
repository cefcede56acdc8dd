import { encode } from "uqr";
import { encodePNG } from "./encode-png.js";

/** Width and height of a module, the smallest square of a QR code, in pixels. */
const MODULE_PIXELS = 8;

/** The width of the margin that scanners need, in modules. */
const MARGIN_MODULES = 4;

const BLACK = 0;
const WHITE = 255;

const repeat = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.flatMap((item) => Array.from({ length: count }, () => item));

/** Returns a QR code with a text, as PNG. */
export const createQRCode = (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { data } = encode(text, { border: MARGIN_MODULES });
  const rows = data.map((modules) =>
    repeat(
      modules.map((isBlack) => (isBlack ? BLACK : WHITE)),
      MODULE_PIXELS,
    ),
  );
  return encodePNG(repeat(rows, MODULE_PIXELS));
};
