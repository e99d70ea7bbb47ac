import '../../renderer/state/connection.ts';
