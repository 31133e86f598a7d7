/* Draws the charts from the counts and dots that the service gives; each bar and dot opens its cases. */
(function () {
  'use strict';
  const root = document.getElementById('picture');
  if (!root || !window.Chart) { return; }
  const base = root.dataset.base.replace(/\/$/, '');
  const query = '?period=' + encodeURIComponent(root.dataset.period);
  const verdictNames = root.dataset.verdicts.split('/');
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const drawn = [];
  let data;

  const section = name => root.querySelector('[data-chart="' + name + '"]');
  const style = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const colours = () => [style('yes'), style('no'), style('part'), style('open')];
  const narrow = () => root.clientWidth < 560;
  const cut = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;

  /* Verdicts are told apart by pattern as well: full, stripes across, slanted, dotted. */
  function pattern(colour, kind) {
    if (kind === 0) { return colour; }
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = style('sheet');
    pen.fillRect(0, 0, 8, 8);
    pen.fillStyle = pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    if (kind === 1) {
      pen.fillRect(0, 0, 8, 4);
    } else if (kind === 2) {
      for (const shift of [-8, 0, 8]) { pen.beginPath(); pen.moveTo(shift - 1, 9); pen.lineTo(shift + 9, -1); pen.stroke(); }
    } else {
      pen.beginPath(); pen.arc(4, 4, 1.8, 0, 7); pen.fill();
    }
    return pen.createPattern(tile, 'repeat');
  }

  const ground = {
    id: 'ground',
    beforeDraw(chart) {
      chart.ctx.save();
      chart.ctx.fillStyle = style('sheet');
      chart.ctx.fillRect(0, 0, chart.width, chart.height);
      chart.ctx.restore();
    }
  };

  function scale(more) {
    return Object.assign({ grid: { color: style('line') }, border: { color: style('line') }, ticks: { color: style('ink-soft') } }, more);
  }

  function make(name, config, height) {
    const place = section(name);
    const canvas = place.querySelector('canvas');
    if (height) { canvas.parentElement.style.height = height + 'px'; }
    config.options = Object.assign({
      responsive: true,
      maintainAspectRatio: false,
      animation: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 250 },
      onHover: (event, hit) => { event.native.target.style.cursor = hit.length ? 'pointer' : 'default'; }
    }, config.options);
    config.plugins = [ground].concat(config.plugins || []);
    drawn.push(new Chart(canvas, config));
  }

  function legend(show) {
    return { display: show, position: 'bottom', labels: { color: style('ink'), usePointStyle: false, boxWidth: 18 } };
  }

  function bars(table, across, stacked) {
    const all = colours();
    const total = row => row.cells.reduce((sum, cell) => sum + cell.count, 0);
    const lengthScale = scale({ stacked: stacked, beginAtZero: true, ticks: { color: style('ink-soft'), precision: 0, callback: value => numbers.format(value) } });
    const nameScale = scale({ stacked: stacked, grid: { display: false }, ticks: { color: style('ink'), autoSkip: !across, callback(value) { return cut(this.getLabelForValue(value), narrow() ? 18 : 48); } } });
    make(table.name, {
      type: 'bar',
      data: {
        labels: table.rows.map(row => row.label),
        datasets: table.columns.map((column, at) => ({
          label: column,
          data: table.rows.map(row => row.cells[at].count),
          backgroundColor: stacked ? pattern(all[at], at) : style('accent'),
          borderColor: stacked ? all[at] : style('accent'),
          borderWidth: stacked ? 1 : 0,
          maxBarThickness: 44
        }))
      },
      options: {
        indexAxis: across ? 'y' : 'x',
        scales: across ? { x: lengthScale, y: nameScale } : { x: nameScale, y: lengthScale },
        plugins: {
          legend: legend(stacked),
          tooltip: { callbacks: { label: item => item.dataset.label + ': ' + numbers.format(item.raw) + (stacked ? ' / ' + numbers.format(total(table.rows[item.dataIndex])) : '') } }
        },
        onClick: (event, hit) => {
          const cell = hit.length ? table.rows[hit[0].index].cells[hit[0].datasetIndex] : null;
          if (cell && cell.cases) { location.assign(base + cell.cases); }
        }
      }
    }, across ? table.rows.length * (stacked ? 56 : 32) + (stacked ? 130 : 60) : 0);
  }

  /* A case lies where it lay last time: its id says how far from the middle. */
  const jitter = (id, from) => parseInt(id.substr(from, 4), 16) / 65535 - 0.5 || 0;

  function dots(name, cases, at, scales, plugins) {
    const all = colours();
    const shapes = ['circle', 'rect', 'triangle', 'rectRot'];
    make(name, {
      type: 'scatter',
      data: {
        datasets: verdictNames.map((label, verdict) => ({
          label: label,
          data: cases.filter(each => each[2] === verdict).map(each => Object.assign(at(each), { id: each[0], title: each[1] })).filter(point => !point.nowhere),
          pointStyle: shapes[verdict],
          radius: cases.length > 2000 ? 2.5 : 4.5,
          hoverRadius: 7,
          backgroundColor: all[verdict] + (cases.length > 500 ? '80' : 'c0'),
          borderColor: all[verdict],
          borderWidth: cases.length > 2000 ? 0 : 1
        }))
      },
      plugins: plugins,
      options: {
        animation: false,
        scales: scales,
        plugins: {
          legend: Object.assign(legend(true), { labels: { color: style('ink'), usePointStyle: true } }),
          tooltip: { callbacks: { label: item => cut(item.raw.title, 60) + ' · ' + item.dataset.label } }
        },
        onClick: (event, hit, chart) => {
          if (hit.length) { location.assign(base + '/answers/' + chart.data.datasets[hit[0].datasetIndex].data[hit[0].index].id); }
        }
      }
    }, 460);
  }

  function priority(table, cases) {
    /* What is not known lies below all that is. */
    const last = table.rows.length - 1;
    const height = stake => stake === last ? -1 : stake;
    dots('priority', cases, each => ({
      x: (each[4] < 0 ? -20 : each[4]) + jitter(each[0], 0) * 6,
      y: height(each[3]) + jitter(each[0], 4) * 0.7
    }), {
      x: scale({ min: -30, max: 105, title: { display: true, text: root.dataset.readiness, color: style('ink') },
        afterBuildTicks(axis) { axis.ticks = [-20, 0, 25, 50, 75, 100].map(value => ({ value: value })); },
        ticks: { color: style('ink-soft'), callback: value => value < 0 ? root.dataset.unknown : numbers.format(value) } }),
      y: scale({ min: -1.6, max: last - 0.4,
        afterBuildTicks(axis) { axis.ticks = table.rows.map((row, at) => ({ value: height(at) })); },
        ticks: { color: style('ink'), autoSkip: false, callback: value => cut(table.rows[value < 0 ? last : value].label, narrow() ? 14 : 40) } })
    });
  }

  function fields(table, cases) {
    const cross = {
      id: 'cross',
      beforeDatasetsDraw(chart) {
        const area = chart.chartArea;
        const pen = chart.ctx;
        pen.save();
        pen.strokeStyle = style('ink-soft');
        pen.lineWidth = 1.5;
        pen.beginPath();
        const x = chart.scales.x.getPixelForValue(0.5);
        const y = chart.scales.y.getPixelForValue(0.5);
        pen.moveTo(x, area.top); pen.lineTo(x, area.bottom);
        pen.moveTo(area.left, y); pen.lineTo(area.right, y);
        pen.stroke();
        pen.restore();
      }
    };
    const names = (labels) => scale({ min: -0.5, max: 1.5, grid: { display: false },
      afterBuildTicks(axis) { axis.ticks = [0, 1].map(value => ({ value: value })); },
      ticks: { color: style('ink'), autoSkip: false, callback: value => labels[value] } });
    dots('fields', cases, each => ({
      x: each[5] + jitter(each[0], 0) * 0.85,
      y: each[6] + jitter(each[0], 4) * 0.85,
      nowhere: each[5] < 0 || each[6] < 0
    }), { x: names(table.columns), y: names([table.rows[1].label, table.rows[0].label]) }, [cross]);
  }

  function draw() {
    drawn.splice(0).forEach(chart => chart.destroy());
    Chart.defaults.font.family = style('text');
    Chart.defaults.font.size = narrow() ? 11 : 13;
    for (const table of data.tables) {
      if (!section(table.name).querySelector('canvas')) { continue; }
      if (table.name === 'priority') { priority(table, data.cases); }
      else if (table.name === 'fields') { fields(table, data.cases); }
      else if (table.name === 'verdicts') { bars(table, false, true); }
      else { bars(table, true, table.name === 'requests'); }
    }
  }

  function show(charts) {
    root.querySelectorAll('figure, .png').forEach(each => { each.hidden = !charts; });
    root.querySelectorAll('details').forEach(each => { each.open = !charts; });
  }

  root.addEventListener('click', event => {
    const button = event.target.closest('.png');
    if (!button) { return; }
    const place = button.closest('[data-chart]');
    place.querySelector('canvas').toBlob(image => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(image);
      link.download = 'gapwise-' + place.dataset.chart + '.png';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
  });

  const read = name => fetch(base + '/picture/' + name + query, { credentials: 'same-origin' }).then(answer => {
    if (!answer.ok) { throw new Error(name); }
    return answer.json();
  });

  show(true);
  Promise.all([read('counts.json'), read('dots.json')]).then(([tables, cases]) => {
    data = { tables: tables, cases: cases };
    draw();
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  }).catch(() => {
    show(false);
    const note = document.createElement('p');
    note.className = 'note bad';
    note.setAttribute('role', 'status');
    note.textContent = root.dataset.failed;
    root.prepend(note);
  });
})();
