/** What a file claims to be, and so what the writer may put into it. */
export interface Standard {
  readonly subset: 'PDF/A-3a' | 'PDF/A-1b';
  readonly pdfVersion: '1.7' | '1.4';
  /** Claims PDF/UA-1 as well. */
  readonly accessible: boolean;
}

/**
 * Every file that leaves: readable in the long run (PDF/A-3a) and by everyone (PDF/UA-1). The writer's own subset for
 * PDF/UA lists too few of a font's glyphs, so the claim is added to the archive subset instead.
 */
export const published: Standard = { subset: 'PDF/A-3a', pdfVersion: '1.7', accessible: true };

/** The same pages for the one independent validator we can install, which knows PDF/A-1b only. Never given to users. */
export const oldArchive: Standard = { subset: 'PDF/A-1b', pdfVersion: '1.4', accessible: false };

/** For the metadata: says that the file is PDF/UA-1, and explains the words it says that in, as PDF/A asks. */
export const accessibilityClaim = `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;
