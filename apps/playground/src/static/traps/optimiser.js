// What a performance plug-in does: after the load event each held script is made anew with its attributes.
addEventListener('load', () => {
  for (const held of document.querySelectorAll('script[data-delayed]')) {
    const script = document.createElement('script');
    for (const { name, value } of held.attributes)
      if (name !== 'type' && name !== 'data-delayed') script.setAttribute(name, value);
    held.replaceWith(script);
  }
});
