/** English texts of the button that has the letter of a confirmation sent again: loaded with the thanks. */
const en = {
  'resend.button': 'No letter yet? Send it again',
  'resend.sent': 'If the address is right, the letter is on its way again.',
  'resend.failed': 'It could not be sent now. Try again in a minute.',
} as const;

export default en;
