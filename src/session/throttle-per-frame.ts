/** Work that is requested more often than it is needed. */
export interface ThrottledWork {
  /** Does the work now, or at the end of the frame if it has been done in this frame already. */
  request(): void;
  /** Does now what waits for the end of the frame. */
  flush(): void;
}

/** Duration of a frame in a hidden window, which has no animation frames. */
const HIDDEN_FRAME_MS = 100;

/** Limits work to its first request and one more time for each frame. */
export function throttlePerFrame(work: () => void): ThrottledWork {
  let isThrottled = false;
  let isPending = false;
  const run = () => {
    isPending = false;
    isThrottled = true;
    afterFrame(endFrame);
    work();
  };
  const endFrame = () => {
    isThrottled = false;
    if (isPending) run();
  };
  return {
    request() {
      if (isThrottled) isPending = true;
      else run();
    },
    flush() {
      if (!isPending) return;
      isPending = false;
      work();
    },
  };
}

function afterFrame(callback: () => void): void {
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame(end);
  const timer = setTimeout(end, HIDDEN_FRAME_MS);
}
