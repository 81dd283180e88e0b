/**
 * The sidebar, made of what WordPress itself ships. A plain script: WordPress prints modules on its public pages alone. The module
 * with all the rest is loaded when the sidebar is opened first.
 */
(({ data, editPost, editor, element, plugins }, script) => {
  const { createElement, Fragment, useEffect, useRef, useState } = element;
  // They moved with WordPress 6.6.
  const { PluginSidebar, PluginSidebarMoreMenuItem } = editor.PluginSidebar ? editor : editPost;
  const NAME = 'saidso';
  const TITLE = 'Who said what';

  /** The module beside this script, with its version, so that no old copy is taken for it. */
  const load = () => import(script.replace(/sidebar\.js(?=\?|$)/, 'reader.js'));

  /** Two quotation marks, in the frame of WordPress's own icons. */
  const icon = createElement(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true, focusable: false },
    createElement('path', { d: 'M5 17v-5.2C5 8.6 6.8 6.6 10 6v2.2c-1.5.5-2.3 1.5-2.4 2.8H10v6H5Zm9 0v-5.2c0-3.2 1.8-5.2 5-5.8v2.2c-1.5.5-2.3 1.5-2.4 2.8H19v6h-5Z' }),
  );

  /** What the reader shows depends on: which post it is, and from which day "last Friday" is counted. */
  function postNow(select) {
    const { getCurrentPostId, getEditedPostAttribute, isEditedPostDateFloating } = select('core/editor');
    const date = isEditedPostDateFloating() ? new Date().toLocaleDateString('sv-SE') : getEditedPostAttribute('date');
    return { id: getCurrentPostId(), day: String(date ?? '').slice(0, '2026-03-05'.length) };
  }

  function Reader() {
    const place = useRef();
    const [failure, setFailure] = useState('');
    const { id, day } = data.useSelect(postNow, []);
    useEffect(() => {
      let close = null;
      let closed = false;
      load().then(
        ({ open }) => {
          if (!closed) close = open(place.current, id, day);
        },
        (error) => setFailure(`It could not be loaded: ${error.message}`),
      );
      return () => {
        closed = true;
        close?.();
      };
    }, [id, day]);
    return createElement('div', { ref: place, className: 'saidso-reader' }, failure && createElement('p', { role: 'alert' }, failure));
  }

  plugins.registerPlugin(NAME, {
    icon,
    render: () =>
      createElement(
        Fragment,
        null,
        createElement(PluginSidebarMoreMenuItem, { target: NAME, icon }, TITLE),
        createElement(PluginSidebar, { name: NAME, title: TITLE, icon, className: 'saidso-panel' }, createElement(Reader)),
      ),
  });
})(window.wp, document.currentScript.src);
