import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/**
 * Compiles the sentences of `messages.en.json` and `messages.cy.json` while building, so that no message parser reaches
 * the browser and a sentence that cannot be read stops the build. What it hands on is JSON again.
 * @returns {import('vite').Plugin}
 */
export function compiledMessages() {
  return {
    name: 'waymark:compiled-messages',
    enforce: 'pre',
    transform(text, id) {
      if (!/\/messages\.[a-z]{2}\.json$/.test(id)) return null;
      const compiled = {};
      for (const [key, sentence] of Object.entries(JSON.parse(text))) {
        try {
          const tokens = compileMessageOrThrow(sentence);
          compiled[key] = tokens.every((token) => typeof token === 'string') ? [tokens.join('')] : tokens;
        } catch (error) {
          this.error(`${id}: ${key}: ${error.message}`);
        }
      }
      return { code: JSON.stringify(compiled), map: null };
    },
  };
}
