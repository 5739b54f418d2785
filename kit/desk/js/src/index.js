// The desk's door: anywidget calls render for each view of the model.

import { Desk } from "./desk.js";

/** @param {{model: any, el: HTMLElement}} place @returns {() => void} the cleanup */
function render({ model, el }) {
  const desk = new Desk(model, el);
  // The page was for the first view, and is soon out of date; a notebook that keeps widgets keeps none.
  model.set("page", {});
  const onMessage = (message) => desk.ear.receive(message);
  model.on("msg:custom", onMessage);
  desk.wire.ask({ op: "hello" });
  return () => {
    model.off("msg:custom", onMessage);
    desk.close();
  };
}

export default { render };
