/** What servers get for `saidso/define`: they have no elements to register, and a page that is rendered there imports it all the same. */
export const SaidSo = undefined;
