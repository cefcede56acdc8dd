/** Sends events to the webhooks that subscribe to them. */
export interface EventEmitter {
  /**
   * Creates an event and schedules its deliveries. The events of a resource are delivered in the order of the calls.
   *
   * @param type - The type of the event, such as `transfer.updated`.
   * @param data - The data of the event.
   */
  emit(type: string, data: object): void;
}
