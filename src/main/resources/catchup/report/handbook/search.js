(function () {
  'use strict';
  var form = document.getElementById('search');
  var words = document.getElementById('words');
  var found = document.getElementById('found');
  var entries = Array.prototype.slice.call(document.querySelectorAll('article.entry'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('section.part, section.chapter'));
  var texts = null;
  var waiting = 0;

  function show(entry, index, wanted) {
    entry.hidden = !wanted.every(function (word) { return texts[index].indexOf(word) >= 0; });
    return !entry.hidden;
  }

  function filter() {
    var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    texts = texts || entries.map(function (entry) { return entry.textContent.toLowerCase(); });
    var count = entries.filter(function (entry, index) { return show(entry, index, wanted); }).length;
    groups.forEach(function (group) {
      group.hidden = wanted.length > 0 && !group.querySelector('article.entry:not([hidden])');
    });
    document.body.classList.toggle('filtering', wanted.length > 0);
    found.textContent = wanted.length === 0 ? '' : count === 0 ? found.dataset.none : found.dataset.found.replace('#', count);
  }

  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (words.value && target) {
      words.value = '';
      filter();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); filter(); });
  words.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  window.addEventListener('hashchange', reveal);
})();
