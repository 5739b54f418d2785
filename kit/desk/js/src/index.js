// The desk's door: anywidget calls render for each view of the model.

import { Desk } from "./desk.js";

/** @param {{model: any, el: HTMLElement}} place @returns {() => void} the cleanup */
function render({ model, el }) {
  const desk = new Desk(model, el);
  const onState = () => desk.ear.hear({ ...model.get("state") });
  const onMessage = (message) => desk.ear.receive(message);
  model.on("change:state", onState);
  model.on("msg:custom", onMessage);
  desk.wire.ask({ op: "hello" });
  return () => {
    model.off("change:state", onState);
    model.off("msg:custom", onMessage);
    desk.close();
  };
}

export default { render };
