import { createRequire } from 'node:module';

const find = createRequire(import.meta.url).resolve;
const at = (name: string) => find(`@expo-google-fonts/source-sans-3/${name}`);

/** The files of the typeface that every document is set in. */
export const fontFiles = {
  regular: at('400Regular/SourceSans3_400Regular.ttf'),
  italic: at('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  medium: at('600SemiBold/SourceSans3_600SemiBold.ttf'),
  bold: at('700Bold/SourceSans3_700Bold.ttf'),
} as const;
