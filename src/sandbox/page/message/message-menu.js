import { openMenu } from '../menu.js';
import { isPicture } from './media.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {import('./bubble.js').BubbleOptions} BubbleOptions
 */

/**
 * What can be done with a message.
 *
 * @param {{ x: number, y: number }} point
 * @param {Message} lead the one with the words
 * @param {readonly Message[]} messages of the album, or itself
 * @param {BubbleOptions} options
 */
export function openMessageMenu(point, lead, messages, options) {
  const { words } = options;
  const pictures = messages.flatMap(({ file }) => (file && isPicture(file) ? [file] : []));
  /** @type {(import('../menu.js').Choice | false)[]} */
  const choices = [
    { icon: 'reply', label: words.reply, act: () => options.reply(lead) },
    lead.from === 'person' &&
      lead.text !== '' &&
      !lead.contact && { icon: 'edit', label: words.edit, act: () => options.edit(lead) },
    lead.text !== '' && {
      icon: 'copy',
      label: words.copy,
      act: () => void navigator.clipboard.writeText(lead.text),
    },
    pictures.length > 0 && {
      icon: 'picture',
      label: words.openPicture,
      act: () => options.view(pictures, 0),
    },
    pictures.length > 0 && { icon: 'qr', label: words.scan, act: () => options.view(pictures, 0, true) },
  ];
  openMenu(
    point,
    words.actions,
    choices.filter((choice) => choice !== false),
  );
}
