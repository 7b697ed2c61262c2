import { EDGE } from './activations.ts';
import { assemble, type KernelFunction } from './assemble.ts';

const names = (text: string): string[] => text.split(' ');
const integers = (text: string): KernelFunction['parameters'] => names(text).map((name) => ({ name, type: 'i32' }));
const times = (count: number, code: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => code(index)).join('\n');

const ROWS = 4;
const toNextRow = (row: number): string => (row < ROWS - 1 ? '$target $outStride add =target' : '');

/**
 * Blocks of four rows by eight columns, whose eight sums stay in registers while the inner dimension runs; eight columns
 * of `w` stay in the nearest cache while the rows run. The kinds
 * differ in what is read at a step (one float, or two short integers), in the product, and in how sums begin and end.
 */
function product(kind: {
  name: string;
  /** Bytes of an input as a power of two. */
  bytes: number;
  product: string;
  begin: (sum: string, load: string) => string;
  end: (sum: string, load: string) => string;
  scale: boolean;
}): KernelFunction {
  return {
    name: kind.name,
    parameters: [
      ...integers('out x w rows inner columns'),
      ...(kind.scale ? [{ name: 'scale', type: 'f32' as const }] : []),
    ],
    numbers: names('xStride outStride panelEnd left tile target weight input0 input1 input2 input3 inputEnd'),
    vectors: names('sum0 sum1 sum2 sum3 sum4 sum5 sum6 sum7 low high value'),
    code: `
      $inner ${kind.bytes}i shift =xStride
      $columns 2i shift =outStride
      $out $outStride add =panelEnd
      loop
        $rows =left  $x =input0  $out =tile
        loop
          $w =weight  $tile =target
          ${times(
            ROWS,
            (row) => `
            ${kind.begin(`sum${2 * row}`, 'load')} ${kind.begin(`sum${2 * row + 1}`, 'load-next')} ${toNextRow(row)}`,
          )}
          ${times(ROWS - 1, (row) => `$input${row} $xStride add =input${row + 1}`)}
          $input1 =inputEnd
          loop
            $weight load =low  $weight load-next =high
            ${times(
              ROWS,
              (row) => `
              $input${row} load-all-lanes =value
              $sum${2 * row} $value $low ${kind.product} =sum${2 * row}
              $sum${2 * row + 1} $value $high ${kind.product} =sum${2 * row + 1}
              $input${row} 4i add =input${row}`,
            )}
            $weight 32i add =weight
          $input0 $inputEnd below again-if end
          $tile =target
          ${times(
            ROWS,
            (row) => `
            $target ${kind.end(`sum${2 * row}`, 'load')} store
            $target ${kind.end(`sum${2 * row + 1}`, 'load-next')} store-next ${toNextRow(row)}`,
          )}
          $target $outStride add =tile
          $input3 =input0
          $left ${ROWS}i sub =left
        $left again-if end
        $weight =w  $out 32i add =out
      $out $panelEnd below again-if end`,
  };
}

const multiply = product({
  name: 'multiply',
  bytes: 2,
  product: 'f32x4.mul f32x4.add',
  begin: (sum, load) => `$target ${load} =${sum}`,
  end: (sum) => `$${sum}`,
  scale: false,
});

const multiplyShorts = product({
  name: 'multiplyShorts',
  bytes: 1,
  product: 'i32x4.dot i32x4.add',
  begin: (sum) => `0f =${sum}`,
  end: (sum, load) => `$target ${load} $${sum} f32x4.convert $scale all-lanes f32x4.mul f32x4.add`,
  scale: true,
});

const sumShorts = product({
  name: 'sumShorts',
  bytes: 1,
  product: 'i32x4.dot i32x4.add',
  begin: (sum) => `0f =${sum}`,
  end: (sum) => `$${sum}`,
  scale: false,
});

const addSums: KernelFunction = {
  name: 'addSums',
  parameters: [...integers('out first second bias size'), { name: 'scale', type: 'f32' }],
  numbers: names('end'),
  vectors: names('factor'),
  code: `
    $scale all-lanes =factor
    $out $size add =end
    loop
      $out
      $bias load  $first load $second load i32x4.add f32x4.convert $factor f32x4.mul f32x4.add
      store
      $out 16i add =out  $first 16i add =first  $second 16i add =second  $bias 16i add =bias
    $out $end below again-if end`,
};

/** Eight numbers a step, rounded to even halves. */
const shorten: KernelFunction = {
  name: 'shorten',
  parameters: [...integers('out x size'), { name: 'scale', type: 'f32' }],
  numbers: names('end'),
  vectors: names('factor'),
  code: `
    $scale all-lanes =factor
    $out $size add $size add =end
    loop
      $out
      $x load $factor f32x4.mul f32x4.nearest i32x4.truncate
      $x load-next $factor f32x4.mul f32x4.nearest i32x4.truncate
      i16x8.narrow store
      $x 32i add =x  $out 16i add =out
    $out $end below again-if end`,
};

const polynomial = (...factors: number[]): string =>
  factors.map((factor, index) => (index === 0 ? `${factor}f` : `$square f32x4.mul ${factor}f f32x4.add`)).join(' ');

/** The continued fraction of `singleTanh`: what is on the stack is replaced by its tangent. */
const tangent = `
  ${EDGE}f f32x4.min ${-EDGE}f f32x4.max =bounded
  $bounded $bounded f32x4.mul =square
  $bounded ${polynomial(1, 378, 17_325, 135_135)} f32x4.mul
  ${polynomial(28, 3_150, 62_370, 135_135)} f32x4.div`;
const sigmoid = `0.5f f32x4.mul ${tangent} 0.5f f32x4.mul 0.5f f32x4.add`;

/** Word by word; four units at once, their cells kept in memory so that groups overlap. */
const recur: KernelFunction = {
  name: 'recur',
  parameters: integers('gate vector out skip cells steps gateStride outStride skipStride size'),
  numbers: names('unit own'),
  vectors: names('previous kept opened cell bounded square'),
  code: `
    loop
      0i =unit
      loop
        $gate $unit add =own
        $cells $unit add load =previous
        $own $size add load
        $vector $unit add load $previous f32x4.mul f32x4.add ${sigmoid} =kept
        $own $size add $size add load
        $vector $unit add $size add load $previous f32x4.mul f32x4.add ${sigmoid} =opened
        $kept $previous f32x4.mul
        1f $kept f32x4.sub $own load f32x4.mul f32x4.add =cell
        $cells $unit add $cell store
        $out $unit add
        $opened $cell ${tangent} f32x4.mul $skip $unit add load f32x4.add store
        $unit 16i add =unit
      $unit $size below again-if end
      $gate $gateStride add =gate  $out $outStride add =out  $skip $skipStride add =skip
      $steps 1i sub =steps
    $steps again-if end`,
};

/**
 * The inner loops of the parser for an engine's vector unit, where they run ten times as fast. Where it cannot be
 * compiled, `plain-kernels.ts` computes the same to the last bit.
 */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  return assemble([multiply, multiplyShorts, sumShorts, addSums, shorten, recur]);
}
