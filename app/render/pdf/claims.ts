import type { Seal } from '../../document/document';
import type { Standard } from './standard';

/** Words of a metadata schema that PDF/A does not know, explained as it asks. */
interface Schema {
  readonly title: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: 'Integer' | 'Text';
    readonly value: string;
    readonly description: string;
  }[];
}

/** For the metadata: what the file claims to be, and the seal of what it carries. */
export function claims({ accessible }: Standard, seal: Seal | undefined): string {
  const schemas = [...(accessible ? [accessibility] : []), ...(seal ? [sealOf(seal)] : [])];
  if (schemas.length === 0) return '';
  return `${schemas.map(description).join('')}
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>${schemas.map(explanation).join('')}
      </rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;
}

/** That the file is PDF/UA-1. */
const accessibility: Schema = {
  title: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [
    { name: 'part', type: 'Integer', value: '1', description: 'Part of ISO 14289 that the file conforms to' },
  ],
};

function sealOf({ sha256, engine }: Seal): Schema {
  return {
    title: 'Seal of a Plumbline report',
    namespace: 'urn:plumbline:seal:1',
    prefix: 'plumbline',
    properties: [
      { name: 'sha256', type: 'Text', value: sha256, description: 'SHA-256 of the embedded report.json' },
      { name: 'engine', type: 'Text', value: engine, description: 'Version of the engine that computed the report' },
    ],
  };
}

function description({ namespace, prefix, properties }: Schema): string {
  const own = properties.map(
    ({ name, value }) => `
      <${prefix}:${name}>${value}</${prefix}:${name}>`,
  );
  return `
    <rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${own.join('')}
    </rdf:Description>`;
}

function explanation({ title, namespace, prefix, properties }: Schema): string {
  const own = properties.map(
    ({ name, type, description: words }) => `<rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>${name}</pdfaProperty:name>
          <pdfaProperty:valueType>${type}</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>${words}</pdfaProperty:description>
        </rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>${title}</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>${own.join('')}</rdf:Seq></pdfaSchema:property>
      </rdf:li>`;
}
