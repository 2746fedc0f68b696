import { Module } from '@nestjs/common';
import { Passwords } from '../../platform/passwords/passwords.js';
import { BarsController } from './bars.controller.js';
import { BarsService } from './bars.service.js';
import { BarsStore } from './bars.store.js';
import { DirectoryService } from './directory.service.js';
import { FirstAdminService } from './first-admin.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { OrganisationsStore } from './organisations.store.js';
import { RelationsController } from './relations.controller.js';
import { RelationsService } from './relations.service.js';
import { RelationsStore } from './relations.store.js';
import { UserChangesService } from './user-changes.service.js';
import { UserNamesController } from './user-names.controller.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';
import { UsersStore } from './users.store.js';

@Module({
  controllers: [
    BarsController,
    OrganisationsController,
    RelationsController,
    UserNamesController,
    UsersController,
  ],
  providers: [
    BarsStore,
    BarsService,
    RelationsStore,
    RelationsService,
    OrganisationsStore,
    OrganisationsService,
    UsersStore,
    UsersService,
    UserChangesService,
    DirectoryService,
    FirstAdminService,
    Passwords,
  ],
  exports: [
    BarsService,
    RelationsService,
    OrganisationsService,
    DirectoryService,
    UsersService,
    Passwords,
  ],
})
export class PartiesModule {}
