import { type Html, html, trusted } from '../html/html.js';

// Colours come from classes in landing.css, so that the drawings follow light and dark.

const leaf =
  'M0 0c6-10 4-18 12-22 2-8 12-8 14-16 6-4 14-2 18-10 8 0 12-8 22-6-2 10 2 14-4 22 2 8-6 12-4 20-8 2-8 10-18 10-4 6-12 4-18 8C14 8 8 4 0 0Z';

/** The mark: an oak leaf with a glowing vein. */
export const logo: Html = trusted(
  `<svg class="logo" viewBox="-4 -60 76 76" width="36" height="36" aria-hidden="true"><path class="a-leaf" d="${leaf}"/><path class="a-vein" d="M-2 4C20-10 40-26 58-48M20-9l4-14M20-9l16 2M36-24l2-14M36-24l15 0"/></svg>`,
);

/** The picture of the hero: an arch of embers, a bag, a cup with steam, an oak branch. */
export function heroArt(title: string): Html {
  return html`<svg class="hero-art" viewBox="0 0 520 560" role="img" aria-label="${title}">${trusted(`
<defs>
<linearGradient id="glow" x1="0" y1="0" x2="0" y2="1"><stop class="s-glow-1" offset="0"/><stop class="s-glow-2" offset=".55"/><stop class="s-glow-3" offset="1"/></linearGradient>
<radialGradient id="heart" cx=".5" cy=".92" r=".8"><stop class="s-heart" offset="0"/><stop class="s-heart-end" offset="1"/></radialGradient>
<clipPath id="arch"><path d="M70 520V250a190 190 0 0 1 380 0v270Z"/></clipPath>
</defs>
<path class="a-arch-line" d="M48 520V250a212 212 0 0 1 424 0v270"/>
<g clip-path="url(#arch)">
<rect width="520" height="560" fill="url(#glow)"/><rect width="520" height="560" fill="url(#heart)"/>
<g class="a-spark"><circle cx="150" cy="180" r="3"/><circle cx="188" cy="128" r="2"/><circle cx="238" cy="158" r="2.5"/><circle cx="330" cy="110" r="2"/><circle cx="374" cy="186" r="3"/><circle cx="402" cy="250" r="2"/><circle cx="128" cy="262" r="2"/><circle cx="300" cy="86" r="1.6"/><circle cx="210" cy="214" r="1.6"/><circle cx="352" cy="148" r="1.4"/></g>
</g>
<g class="a-branch"><path class="a-twig" d="M430 96C388 120 352 150 330 196"/><g transform="translate(396 116) rotate(24) scale(1.25)"><path class="a-leaf" d="${leaf}"/><path class="a-vein" d="M2 0C22-14 40-28 56-46"/></g><g transform="translate(352 158) rotate(-64) scale(1.05)"><path class="a-leaf a-leaf-2" d="${leaf}"/><path class="a-vein" d="M2 0C22-14 40-28 56-46"/></g><g transform="translate(372 140) rotate(96) scale(.92)"><path class="a-leaf" d="${leaf}"/><path class="a-vein" d="M2 0C22-14 40-28 56-46"/></g><g transform="translate(330 196) rotate(8)"><path class="a-cup" d="M-13 6c0 20 6 30 13 36 7-6 13-16 13-36Z"/><path class="a-cap" d="M-17 8C-18-8-9-12 0-12S18-8 17 8Z"/></g></g>
<g class="a-bag"><path class="a-bag-body" d="M132 268h168l14 238c0 8-6 14-14 14H132c-8 0-14-6-14-14Z"/><path class="a-bag-side" d="M262 268h38l14 238c0 8-6 14-14 14h-30Z"/><path class="a-bag-top" d="M130 234h172v36H130Z"/><path class="a-bag-fold" d="M130 248h172M130 258h172"/><rect class="a-label" x="150" y="318" width="120" height="142" rx="6"/><path class="a-label-art" d="M176 426v-34a34 34 0 0 1 68 0v34Z"/><g transform="translate(193 418) scale(.52)"><path class="a-label-leaf" d="${leaf}"/></g><path class="a-label-line" d="M170 440h80M186 449h48"/></g>
<g><path class="a-steam" d="M366 368c-18-22 16-34 0-58M398 362c-18-22 16-34 0-60M430 368c-18-22 16-34 0-58"/><ellipse class="a-saucer" cx="398" cy="506" rx="104" ry="16"/><path class="a-mug" d="M330 398h136c0 58-20 100-68 100s-68-42-68-100Z"/><path class="a-mug-shade" d="M434 398h32c0 58-20 100-68 100 28-14 38-52 36-100Z"/><path class="a-handle" d="M462 416c36-8 42 44-10 50"/><ellipse class="a-rim" cx="398" cy="398" rx="68" ry="13"/><ellipse class="a-coffee" cx="398" cy="399" rx="58" ry="9"/></g>
<path class="a-table" d="M20 520h480"/>
<g class="a-bean"><ellipse cx="96" cy="508" rx="17" ry="11" transform="rotate(-24 96 508)"/><ellipse cx="62" cy="511" rx="15" ry="9" transform="rotate(14 62 511)"/><path class="a-bean-line" d="M83 514c8-2 18-10 26-13M49 508c8 4 18 3 27 6"/></g>`)}</svg>`;
}

/** One bag on the shelf; the label's colour is the product's. */
export function bagArt(label: string): Html {
  return trusted(
    `<svg class="bag bag-${label}" viewBox="0 0 160 190" aria-hidden="true"><ellipse class="b-shade" cx="80" cy="180" rx="62" ry="7"/><path class="b-body" d="M34 44h92l9 128c0 5-4 8-8 8H33c-4 0-8-3-8-8Z"/><path class="b-side" d="M106 44h20l9 128c0 5-4 8-8 8h-17Z"/><path class="b-top" d="M33 22h94v23H33Z"/><path class="b-fold" d="M33 31h94M33 38h94"/><rect class="b-label" x="45" y="72" width="62" height="80" rx="4"/><path class="b-art" d="M58 130v-18a18 18 0 0 1 36 0v18Z"/><g transform="translate(66 126) scale(.3)"><path class="b-leaf" d="${leaf}"/></g><path class="b-line" d="M55 139h42M64 145h24"/></svg>`,
  );
}

/** The roaster of the story: a drum over logs. */
export function roasterArt(title: string): Html {
  return html`<svg class="story-art" viewBox="0 0 460 420" role="img" aria-label="${title}">${trusted(`
<rect class="r-wall" width="460" height="420" rx="18"/>
<path class="r-tiles" d="M0 84h460M0 168h460M0 252h460M92 0v84M230 0v84M368 0v84M24 84v84M161 84v84M299 84v84M437 84v84M92 168v84M230 168v84M368 168v84"/>
<path class="r-pipe" d="M300 112V0h44v112"/><path class="r-hopper" d="M176 56h72l-20 50h-32Z"/>
<rect class="r-drum" x="96" y="104" width="260" height="136" rx="68"/><circle class="r-door" cx="154" cy="172" r="46"/><circle class="r-glass" cx="154" cy="172" r="30"/>
<g class="r-beans"><ellipse cx="144" cy="182" rx="8" ry="5" transform="rotate(-20 144 182)"/><ellipse cx="164" cy="178" rx="8" ry="5" transform="rotate(24 164 178)"/><ellipse cx="152" cy="166" rx="7" ry="4.500"/><ellipse cx="160" cy="190" rx="7" ry="4.500" transform="rotate(8 160 190)"/></g>
<path class="r-band" d="M228 104v136M268 104v136M308 108v128"/><circle class="r-dial" cx="248" cy="140" r="15"/><path class="r-hand" d="M248 140l7-9"/>
<path class="r-leg" d="M128 236 112 366M326 236l16 130"/>
<g class="r-fire"><path class="r-flame-3" d="M152 352c-24-44 20-52 12-92 32 22 20 46 40 56 4-24 30-34 26-60 34 30 10 52 34 70 8-10 8-20 6-30 26 26 20 44 6 58Z"/><path class="r-flame-2" d="M176 352c-12-26 14-34 10-58 18 16 14 32 26 38 6-16 18-22 18-40 18 22 6 36 20 48 4-4 6-10 6-16 10 12 8 22 2 28Z"/><path class="r-flame-1" d="M196 352c-6-14 8-20 8-32 10 10 8 18 14 22 4-8 10-14 10-22 8 12 4 22 10 32Z"/></g>
<g class="r-log"><rect x="122" y="344" width="150" height="26" rx="13"/><rect x="196" y="352" width="150" height="26" rx="13"/><circle class="r-ring" cx="134" cy="357" r="9"/><circle class="r-ring" cx="208" cy="365" r="9"/></g>
<path class="r-floor" d="M0 380h460v22a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18Z"/>`)}</svg>`;
}
