import { motion } from 'framer-motion';
import { createRoot } from 'react-dom/client';
import { themeOf } from '../../../renderer/scene/theme.ts';
import { leafLooks } from '../../../shared/domain/layout/leaf-look.ts';
import { createTreeLayout } from '../../../shared/domain/layout/tree-layout.ts';
import { element, leaves, offer, SEED } from './page.ts';

// The plain way: one SVG element a leaf, each swaying by itself with framer-motion.
const BEECH = 'M0 0C.1-.24.34-.4.56-.31C.76-.235.88-.08 1 0C.88.08.76.235.56.31C.34.4.1.24 0 0Z';
const looks = leafLooks(createTreeLayout(SEED), leaves);
const theme = themeOf('autumn', 'day');

function Tree() {
  return (
    <svg viewBox="0 0 1920 1080" width="100%" height="100%" aria-hidden="true">
      {looks.map(({ id, slot, length, kind, phase }) => {
        const degrees = (slot.angle * 180) / Math.PI;
        return (
          <g key={id} transform={`translate(${slot.x} ${slot.y}) rotate(${degrees})`}>
            <motion.path
              d={BEECH}
              fill={theme.leaves[kind]}
              style={{ scale: length, originX: 0, originY: 0.5 }}
              animate={{ rotate: [-6, 6] }}
              transition={{
                duration: 2.6 + phase / 4,
                repeat: Number.POSITIVE_INFINITY,
                repeatType: 'mirror',
                ease: 'easeInOut',
              }}
            />
          </g>
        );
      })}
    </svg>
  );
}

createRoot(element('host')).render(<Tree />);
offer({});
