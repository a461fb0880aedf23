import { describe, expect, it } from 'vitest';
import { type FrameMarks, stepsThrough } from '@/data/found/steps';

function frame(number: number, places: number, more: Partial<FrameMarks> = {}) {
  return { frame: number, on: true, looking: false, places, next: 0, focused: false, ...more };
}

function order(frames: ReturnType<typeof frame>[], by: 1 | -1): string[] {
  return [...stepsThrough(frames, by)].map((step) => `${step.frame}.${step.place}`);
}

describe('going from mark to mark', () => {
  it('begins with the first one in sight, and comes to each once', () => {
    expect(order([frame(0, 3, { next: 1 })], 1)).toEqual(['0.1', '0.2', '0.0']);
    expect(order([frame(0, 3, { next: 1 })], -1)).toEqual(['0.0', '0.2', '0.1']);
  });

  it('goes on from the last one, into the next frame and back to the first', () => {
    const frames = [frame(0, 2), frame(4, 1, { at: { place: 0, when: 5 } }), frame(7, 1)];
    expect(order(frames, 1)).toEqual(['7.0', '0.0', '0.1', '4.0']);
    expect(order(frames, -1)).toEqual(['0.1', '0.0', '7.0', '4.0']);
  });

  it('takes the latest of several frames that were gone through', () => {
    const at = (when: number) => ({ at: { place: 0, when } });
    expect(order([frame(0, 2, at(9)), frame(4, 2, at(5))], 1)[0]).toBe('0.1');
  });

  it('begins where the keyboard is', () => {
    const frames = [frame(0, 2), frame(4, 2, { focused: true, next: 1 })];
    expect(order(frames, 1)[0]).toBe('4.1');
  });

  it('goes from what is behind the last mark of a frame into the next one', () => {
    expect(order([frame(0, 2, { next: 2 }), frame(4, 1)], 1)[0]).toBe('4.0');
  });

  it('has nowhere to go without marks', () => {
    expect(order([frame(0, 0), frame(4, 0)], 1)).toEqual([]);
  });

  it('counts over all frames', () => {
    const frames = [frame(0, 2), frame(4, 1)];
    expect([...stepsThrough(frames, 1)].map(({ overall }) => overall)).toEqual([0, 1, 2]);
  });
});
