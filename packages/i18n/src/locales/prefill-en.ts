/** English texts of a form that the link of a letter has filled in: loaded with it. */
const en = {
  'prefill.whose': 'Filled in for {x}.',
  'prefill.clear': 'Not you? Clear it',
} as const;

export default en;
