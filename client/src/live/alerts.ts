import { shallowRef, watch } from 'vue';

/** What the device may do, besides showing it, when something happens that a bidder should not miss. */
export interface AlertSettings {
  readonly sound: boolean;
  readonly vibration: boolean;
}

export type AlertKind = 'leading' | 'outbid' | 'closing' | 'ended';

const KEY = 'ipgavel.alerts';
const OFF: AlertSettings = { sound: false, vibration: false };

/** Tones as [hertz, milliseconds], one after the other: up is good, down is not. */
const TONES: { readonly [kind in AlertKind]: readonly (readonly [number, number])[] } = {
  leading: [
    [660, 90],
    [880, 140],
  ],
  outbid: [
    [660, 140],
    [440, 220],
  ],
  closing: [
    [740, 90],
    [740, 90],
  ],
  ended: [[520, 400]],
};

const VIBRATIONS: { readonly [kind in AlertKind]: number | number[] } = {
  leading: 60,
  outbid: [120, 80, 120],
  closing: [60, 60, 60],
  ended: 300,
};

const VOLUME = 0.12;

/** Off until the visitor turns them on, and then kept on this device. */
export const alertSettings = shallowRef<AlertSettings>({
  ...OFF,
  ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<AlertSettings>),
});
watch(alertSettings, (settings) => localStorage.setItem(KEY, JSON.stringify(settings)));

export const canVibrate = 'vibrate' in navigator;

let audio: AudioContext | null = null;

export function alert(kind: AlertKind): void {
  const { sound, vibration } = alertSettings.value;
  if (vibration && canVibrate) navigator.vibrate(VIBRATIONS[kind]);
  if (sound) void play(kind);
}

/** Browsers let a page sound only after it was touched; before that the tones are left out. */
async function play(kind: AlertKind): Promise<void> {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') await audio.resume();
  let at = audio.currentTime;
  for (const [hertz, ms] of TONES[kind]) {
    const tone = new OscillatorNode(audio, { frequency: hertz, type: 'sine' });
    const gain = new GainNode(audio, { gain: VOLUME });
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    at += ms / 1000;
    tone.stop(at);
  }
}
