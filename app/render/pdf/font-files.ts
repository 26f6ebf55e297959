import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from './face';

/** Static TrueType files: variable fonts and WOFF2 break the PDF writer. */
const files: Readonly<Record<Face, string>> = {
  sans: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  medium: '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  bold: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italic: '@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  serif: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

/** Resolved from wherever this code runs, source or bundle, so that a bundle needs only node_modules above it. */
const resolver = createRequire(import.meta.url);

/** The TrueType file of a face, from its package. */
export function readFont(face: Face): Uint8Array {
  return readFileSync(resolver.resolve(files[face]));
}
