import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import { fontBlobs, fontFamilies } from './fonts.ts';
import { labels } from './labels.ts';
import { printable } from './printable.ts';
import type { DocumentRequest } from './types.ts';

const workspace = fileURLToPath(new URL('.', import.meta.url));

/** Renders documents with Typst, one after another; meant to live in a process of its own. */
export function createTypst(): { render(request: DocumentRequest): Promise<Uint8Array> } {
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs }],
  });
  return {
    async render(request) {
      const { language } = request;
      const inputs: Record<string, string> = {
        data: JSON.stringify(request.sheet, (_, value) =>
          typeof value === 'string' ? printable(value) : value,
        ),
        labels: JSON.stringify(labels[language]),
        language,
        fonts: JSON.stringify(fontFamilies),
      };
      if (request.logo) {
        inputs.logo = request.logo.contentType === 'image/png' ? 'logo.png' : 'logo.jpg';
        compiler.mapShadow(`${workspace}${inputs.logo}`, Buffer.from(request.logo.data));
      }
      if (request.template === 'invoice' && request.sheet.upi) {
        const svg = await QRCode.toString(request.sheet.upi.uri, {
          type: 'svg',
          margin: 0,
          errorCorrectionLevel: 'M',
        });
        compiler.mapShadow(`${workspace}qr.svg`, Buffer.from(svg));
      }
      try {
        return compile(compiler, `${workspace}${request.template}.typ`, inputs);
      } finally {
        compiler.resetShadow();
        compiler.evictCache(3);
      }
    },
  };
}

function compile(compiler: NodeCompiler, mainFilePath: string, inputs: Record<string, string>): Uint8Array {
  const compiled = compiler.compile({ mainFilePath, inputs });
  // A warning here is a font that is missing: the document would be wrong.
  const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  if (!compiled.result || faults.length > 0) throw new Error(`typst: ${JSON.stringify(faults)}`);
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', pdfTags: true });
  } catch (error) {
    throw new Error(pdfFault(error instanceof Error ? error.message : String(error)));
  }
}

/** PDF/A takes no text without a sign for it: name the signs rather than print every diagnostic. */
function pdfFault(message: string): string {
  const signs = Array.from(
    message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g),
    match => match[1],
  );
  return signs.length > 0 ? `no font has a sign for ${[...new Set(signs)].join(' ')}` : message;
}
