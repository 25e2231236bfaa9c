import type { ConsentPurposes } from '@lodestone/core';
import { Component, type JSX } from 'preact';
import type { BodyProps, CreateBody } from '../body/Body.js';
import { MAGNET_CSS } from '../magnets/magnetCss.js';
import { moreTexts } from '../magnets/moreTexts.js';
import { Heading } from '../view/Heading.js';

const PURPOSES = ['functional', 'analytics', 'marketing'] as const;

const CSS = `${MAGNET_CSS}
.notice{display:grid;gap:14px}
.equal{display:grid;grid-template-columns:1fr 1fr;gap:10px}
.equal :last-child{grid-column:1/-1}
@container(min-width:400px){.equal{grid-template-columns:repeat(3,1fr)}.equal :last-child{grid-column:auto}}
.equal .plain{width:100%;padding-inline:10px}
[data-placement=bar] .notice{max-width:1088px;margin-inline:auto}
@container(min-width:720px){[data-placement=bar] .notice{grid-template-columns:minmax(0,1fr) minmax(520px,auto);align-items:center}[data-placement=bar] .consents{grid-column:1}[data-placement=bar] .equal{grid-column:2;grid-row:1/span 2}}
`;

/** A notice that asks what may be kept on the device. To accept and to refuse cost one click each, and look alike. */
export const createConsentBody: CreateBody = (_model, magnets) => ({
  css: CSS,
  View: (props: BodyProps) => (
    <Notice
      {...props}
      given={magnets.purposes()}
      onChoice={(choice) => {
        magnets.choose(choice);
        props.model.close?.('done');
      }}
    />
  ),
});

interface NoticeProps extends BodyProps {
  given: ConsentPurposes;
  onChoice: (choice: ConsentPurposes) => void;
}

class Notice extends Component<NoticeProps, { isChoosing: boolean; choice: ConsentPurposes }> {
  override state = { isChoosing: false, choice: this.props.given };

  render(): JSX.Element {
    const { model, headingLevel, onChoice } = this.props;
    const { isChoosing, choice } = this.state;
    const { texts, host } = model;
    const t = moreTexts(model);
    const all = (isGranted: boolean): ConsentPurposes => ({
      functional: isGranted,
      analytics: isGranted,
      marketing: isGranted,
    });
    const button = (words: string, onClick: () => void): JSX.Element => (
      <button type="button" class="plain" part="button" onClick={onClick}>
        {words}
      </button>
    );
    return (
      <div class="notice">
        <div class="head">
          <Heading class="title" part="title" level={headingLevel} id={model.id}>
            {texts.t('title')}
          </Heading>
          <p class="intro" part="text">
            {texts.intro || t('consent.intro')}
          </p>
          {host.privacyUrl && (
            <a class="privacy" part="privacy" href={host.privacyUrl} target="_blank" rel="noopener">
              {texts.t('privacy')}
            </a>
          )}
        </div>
        {isChoosing && (
          <div class="consents">
            {PURPOSES.map((purpose) => (
              <label key={purpose} class="consent" part="consent">
                <input
                  type="checkbox"
                  checked={choice[purpose]}
                  onChange={({ currentTarget }) =>
                    this.setState({ choice: { ...choice, [purpose]: currentTarget.checked } })
                  }
                />
                <span>{t(`consent.${purpose}`)}</span>
              </label>
            ))}
          </div>
        )}
        <div class="equal">
          {button(t('consent.accept'), () => onChoice(all(true)))}
          {button(t('consent.reject'), () => onChoice(all(false)))}
          {isChoosing
            ? button(t('consent.save'), () => onChoice(choice))
            : button(t('consent.choose'), () => this.setState({ isChoosing: true }))}
        </div>
      </div>
    );
  }
}
