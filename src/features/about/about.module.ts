import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { AboutController } from './about.controller.js';

@Module({ imports: [AuctionsModule], controllers: [AboutController] })
export class AboutModule {}
