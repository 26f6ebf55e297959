import { createHash } from 'node:crypto';
import { renderPdf } from '../../../app/render/pdf/render-pdf';
import { everywhere, hostileStrings } from '../hostile';
import { realDocuments } from '../real-documents';
import { documentOf, sampleDocument } from '../sample-document';

/** Run in a process of its own: prints the sha256 of each document named by the first argument. */
const documents = {
  ...realDocuments,
  sample: sampleDocument,
  hostile: () => documentOf(Object.values(hostileStrings).flatMap(everywhere)),
};

for (const name of (process.argv[2] ?? '').split(',')) {
  const document = documents[name as keyof typeof documents]();
  process.stdout.write(
    `${createHash('sha256')
      .update(await renderPdf(document))
      .digest('hex')}\n`,
  );
}
