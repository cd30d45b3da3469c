import { showPrintable } from '@/components/out/printable';

showPrintable();
