// Built from `entrypoints/follow-banner/` and found beside the popup.
declare module '*/follow-banner.js';
