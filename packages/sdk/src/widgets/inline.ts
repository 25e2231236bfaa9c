/** What stands in an element of the page. Every placement's chunk gives the same `mount`. */
export { mountInline as mount } from '@lodestone/widgets/inline';
