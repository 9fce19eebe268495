import type { Feature } from './room.ts';

/** A black screen while the audience is to look at the speaker; any key or a click lifts it. */
export const pause: Feature = ({ deck, words, interface: holder, onCommand }) => {
  const curtain = document.createElement('button');
  curtain.className = 'curtain';
  curtain.type = 'button';
  curtain.textContent = words.paused;
  curtain.hidden = true;
  holder.append(curtain);

  const show = () => {
    curtain.hidden = !deck.isPaused();
    if (!curtain.hidden) curtain.focus({ preventScroll: true });
  };
  const lift = () => deck.pause(false);
  curtain.addEventListener('click', lift);
  deck.root.addEventListener('paused', show);
  deck.root.addEventListener('resumed', show);
  const end = onCommand('pause', () => deck.pause());
  return () => {
    end();
    deck.pause(false);
    deck.root.removeEventListener('paused', show);
    deck.root.removeEventListener('resumed', show);
    curtain.remove();
  };
};
