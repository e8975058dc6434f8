import path from 'node:path';
import { defineConfig } from 'rolldown';
import { apiEntries, bundleOptions, root } from '../../tools/bundle.mjs';

export default defineConfig(bundleOptions(apiEntries(), path.join(root, 'dist/apps/api')));
